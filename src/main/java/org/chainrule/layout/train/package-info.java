/** Where the pictures of training stand: plain records in units of the text's size. */
package org.chainrule.layout.train;
