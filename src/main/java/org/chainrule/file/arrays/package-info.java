/** Arrays of numbers, read from NumPy's files and from tables. */
package org.chainrule.file.arrays;
