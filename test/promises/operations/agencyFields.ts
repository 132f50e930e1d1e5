/** The field of a subject that each agency answers. */
export { fieldOf } from '../../support/aCase';
