/**
 * Where hub and oracle read the domain differently and nobody has settled it yet: true means that the oracle answers as
 * the hub does, so that what it finds is something new. Each is to become false, or to go, when it is settled.
 */
export const asTheHub: Readonly<Record<'trayOfOthers', boolean>> = {
  /**
   * The tray (`informationRequests`) shows an agency’s requests to those of the agency to whom the contact itself does
   * not show them: whoever only refers, and a setting’s lead (R91, F9).
   */
  trayOfOthers: false,
};
