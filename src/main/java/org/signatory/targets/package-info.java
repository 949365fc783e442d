/** Who to ask next: who may sign a letter and has not, by how often they signed letters like it. */
package org.signatory.targets;
