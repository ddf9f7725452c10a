/** Arrays of numbers in texts, as people paste them and keep them in files. */
package org.chainrule.arrays.text;
