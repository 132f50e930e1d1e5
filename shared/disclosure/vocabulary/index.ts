export * from './agency';
export * from './level';
export * from './reason';
export * from './role';
export * from './threshold';
export * from './tier';
