/** Sets of Members that letters are worked with: committees, caucuses, lists, and expressions over them. */
package org.signatory.groups;
