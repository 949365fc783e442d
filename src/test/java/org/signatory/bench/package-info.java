/** Benchmarks, run by name since they are no tests, and the large data set that they run on. */
package org.signatory.bench;
