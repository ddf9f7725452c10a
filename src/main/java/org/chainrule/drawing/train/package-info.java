/** The painters of the pictures of training. */
package org.chainrule.drawing.train;
