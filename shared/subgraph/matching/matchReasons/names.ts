import { agrees, differs, unknown } from './finding';

/** What surnames say. */
export const familyFindings = {
  SAME_FAMILY_NAME: agrees(
    0.85,
    0.008,
    'The family name is the same.',
    'A usual surname is borne by one in a hundred.',
  ),
  FORMER_FAMILY_NAME: agrees(
    0.05,
    0.0015,
    'The family name agrees with a former name or an alias.',
    'Agencies hear of a new name at different times (domain B6).',
  ),
  FAMILY_NAME_IN_PART: agrees(
    0.02,
    0.0007,
    'One half of a double-barrelled family name is the same.',
    'Half of such a name is often left out.',
  ),
  FAMILY_NAME_SPELT_ALIKE: agrees(
    0.05,
    0.003,
    'The family name differs by a letter or two.',
    'One in twenty names taken down by telephone is misspelt.',
  ),
  FAMILY_NAME_SOUNDS_ALIKE: agrees(
    0.01,
    0.0012,
    'The family name is spelt otherwise and sounds the same.',
    'Names are taken down by ear.',
  ),
  FAMILY_NAME_DIFFERS: differs(
    0.02,
    0.985,
    'No family name of the one is like a family name of the other.',
    'People marry and take other names; most do not between two records.',
  ),
};

/** What given names say. */
export const givenFindings = {
  SAME_GIVEN_NAME: agrees(
    0.82,
    0.012,
    'The given name is the same.',
    'A usual given name is borne by one in eighty.',
  ),
  GIVEN_NAME_SHORT_FORM: agrees(
    0.04,
    0.0008,
    'One given name is a usual short form of the other, such as Bill for William.',
    'Schools and families use short forms, registers names in full.',
  ),
  GIVEN_NAME_SHORTENED: agrees(
    0.02,
    0.001,
    'One given name is the beginning of the other, such as Jas for Jasmin.',
    'Families shorten names as they like; twins’ names may begin alike.',
  ),
  GIVEN_NAME_MISTYPED: agrees(
    0.03,
    0.0008,
    'In the given name two neighbouring letters are exchanged, or one is doubled.',
    'Slips in typing that rarely make another name of it.',
  ),
  GIVEN_NAME_SPELT_ALIKE: agrees(
    0.03,
    0.003,
    'The given name differs by a letter or two. Twins’ names may, too.',
    'Slips of the pen keep the first letter.',
  ),
  GIVEN_NAME_SOUNDS_ALIKE: agrees(
    0.01,
    0.002,
    'The given name is spelt otherwise and sounds the same.',
    'Names are taken down by ear.',
  ),
  GIVEN_NAME_INITIAL_ONLY: agrees(
    0.02,
    0.0016,
    'Only an initial is given, and it fits.',
    'Some systems keep an initial.',
  ),
  NAMES_SWAPPED: agrees(
    0.01,
    0.00001,
    'Given name and family name are exchanged.',
    'They stand in either order on forms and in other naming traditions.',
  ),
  GIVEN_NAME_DIFFERS: differs(
    0.03,
    0.979,
    'The given names are not alike: a twin, a brother or sister, perhaps.',
    'Given names rarely change, and they are what tells children of one family apart.',
  ),
  GIVEN_NAME_MISSING: unknown(
    'One of the two has no given name, as before birth: always for a person to decide.',
    'A child not yet born has nothing of its own to be recognised by.',
  ),
};
