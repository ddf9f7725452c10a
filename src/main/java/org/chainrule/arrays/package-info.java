/**
 * Arrays of numbers as they are found in a file or in a pasted text, before anyone knows what they
 * are for.
 */
package org.chainrule.arrays;
