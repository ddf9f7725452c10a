/** The plane of the inputs with the samples on it, and the loss over two weights. */
package org.chainrule.view.train.plane;
