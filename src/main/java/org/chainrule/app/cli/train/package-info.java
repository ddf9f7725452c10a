/** The command that trains a net. */
package org.chainrule.app.cli.train;
