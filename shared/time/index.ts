export { settableClock, systemClock, type Clock, type SettableClock } from './clock';
export {
  officeHours,
  weekdays,
  type ClockKind,
  type DayHours,
  type OfficeHours,
  type WallClockTime,
  type Weekday,
} from './officeHours';
export { endOfLocalDay, fromLocal, toLocal } from './localTime';
export { noTimer, systemTimer, type Timer } from './timer';
export { createWorkingCalendar, type WorkingCalendar } from './workingCalendar';
