/** Manages sets of Members: committees, caucuses, lists and expressions. */
package org.signatory.groups;
