/** Where the pictures of the depth study stand: plain records in units of the text's size. */
package org.chainrule.layout.depth;
