/** Contains benchmarks, which are run by name because they are not tests, and their large data set. */
package org.signatory.bench;
