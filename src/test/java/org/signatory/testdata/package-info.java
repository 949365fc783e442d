/** Contains generated Members and letters, the same for the same seed, for back-tests and benchmarks. */
package org.signatory.testdata;
