/** Members and letters that never were, the same for the same seed, for back-tests and benchmarks. */
package org.signatory.testdata;
