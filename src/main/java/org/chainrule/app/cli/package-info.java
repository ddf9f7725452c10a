/** The command line. */
package org.chainrule.app.cli;
