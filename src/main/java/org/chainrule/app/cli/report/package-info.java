/** What commands print. */
package org.chainrule.app.cli.report;
