/** The sheet on which the net is edited: its sizes, its functions and its numbers. */
package org.chainrule.view.net;
