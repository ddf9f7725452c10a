/** The one place that puts things together: the launcher, the command line and the main window. */
package org.chainrule.app;
