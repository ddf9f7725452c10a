/**
 * What lies around a state of training: the loss along a step and over two weights, and outputs.
 */
package org.chainrule.study.landscape;
