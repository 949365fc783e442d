/**
 * Creates two letters for a first look: a real one from 2021, based on public sources, and an example that is marked as one.
 */
package org.signatory.operations.demo;
