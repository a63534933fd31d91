import { testFixtures } from '../../../../support/fixtures.ts';

testFixtures(import.meta.url);
