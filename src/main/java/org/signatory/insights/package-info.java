/** What is alike: letters by who signed them, Members by what they sign, and who signed one letter and not another. */
package org.signatory.insights;
