/**
 * Programs and what they print, in brackets: Python, NumPy, PyTorch, TensorFlow, JSON, MATLAB, C
 * and others.
 */
package org.chainrule.arrays.text.code;
