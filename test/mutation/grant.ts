/** The tests of what is signed (`npm run mutate`). */
import '../unit/grant/grantKeys.test';
import '../unit/grant/grantToken.test';
import '../unit/grant/matchingIdentity.test';
