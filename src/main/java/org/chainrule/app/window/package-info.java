/** The main window, with its header. */
package org.chainrule.app.window;
