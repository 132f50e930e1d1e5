/**
 * The usual short forms of English given names. A table of our own: no package that we could keep ships one. It leaves
 * out what any beginning of a name shows (`Abi` for Abigail).
 */
const shortForms = {
  ALEXANDER: 'ALEX ALEC SANDY XANDER SASHA',
  ALEXANDRA: 'ALEX SANDRA SASHA LEXI LEXIE',
  ALFRED: 'ALFIE ALF FRED FREDDIE',
  ANTHONY: 'TONY ANT',
  ARCHIBALD: 'ARCHIE',
  BENJAMIN: 'BENNY BENJI',
  CATHERINE: 'CATH CATHY KATE KATIE KATY KATHRYN KATHERINE',
  CHARLES: 'CHARLIE CHUCK CHAZ',
  CHARLOTTE: 'LOTTIE CHARLIE LOTTE',
  CHRISTINE: 'CHRISSIE TINA CHRISTINA',
  CHRISTOPHER: 'KIT TOPHER',
  DANIEL: 'DANNY',
  DAVID: 'DAVE DAVEY DAI',
  DEBORAH: 'DEBBIE DEB DEBRA',
  EDWARD: 'TED TEDDY NED EDDIE',
  ELEANOR: 'ELLIE NELL NORA ELLEN',
  ELIZABETH: 'LIZ LIZZIE BETH BETTY LIBBY ELSIE LILLIBET BETSY ELIZA',
  FREDERICK: 'FREDDIE FREDDY',
  HAROLD: 'HARRY HAL',
  HENRY: 'HARRY HAL HANK',
  ISABELLA: 'BELLA IZZY ISABEL ISABELLE',
  JACOB: 'JAKE',
  JAMES: 'JIM JIMMY JAMIE',
  JENNIFER: 'JENNY JEN',
  JOHN: 'JACK JOHNNY JACKIE',
  JONATHAN: 'JONNY JON',
  JOSEPH: 'JOE JOEY',
  MARGARET: 'MAGGIE MEG PEGGY MAISIE RITA GRETA DAISY',
  MARY: 'MOLLY POLLY MAMIE',
  MATILDA: 'TILLY MATTIE',
  MATTHEW: 'MATTY',
  MICHAEL: 'MIKE MICK MICKEY MIKEY',
  MOHAMMED: 'MO MOHAMED MUHAMMAD MUHAMMED MOHAMMAD MD',
  NICHOLAS: 'NICKY NICK NICO',
  OLIVER: 'OLLIE',
  OLIVIA: 'LIV LIVVY OLLIE',
  PATRICK: 'PADDY',
  REBECCA: 'BECKY BECCA BECKS',
  RICHARD: 'DICK RICK RICKY',
  ROBERT: 'BOB BOBBY ROBBIE BERT',
  SAMANTHA: 'SAM SAMMY',
  SAMUEL: 'SAM SAMMY',
  STEPHEN: 'STEVE STEVEN STEVIE',
  SUSAN: 'SUE SUZIE SUSIE',
  THEODORE: 'THEO TEDDY TED',
  THOMAS: 'TOM TOMMY',
  VICTORIA: 'VICKY TORI VIKKI',
  WILLIAM: 'BILL BILLY WILL LIAM WILLS',
} as const;

const formalNames = new Map<string, string[]>();
for (const [formal, shorts] of Object.entries(shortForms))
  for (const short of shorts.split(' ')) formalNames.set(short, [...(formalNames.get(short) ?? []), formal]);

/** The names in full for which a folded given name may stand; the name itself where it is no short form. */
export const formalNamesOf = (folded: string): readonly string[] => formalNames.get(folded) ?? [folded];

/** Whether one folded given name is a usual short form of the other, or both of a third. */
export const isShortFormOf = (one: string, other: string): boolean => {
  const formal = formalNamesOf(other);
  return formalNamesOf(one).some((name) => formal.includes(name));
};

/** Whether one folded given name is the beginning of the other, three letters at least and two fewer. */
export const isShortened = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.length - short.length >= 2 && long.startsWith(short);
};
