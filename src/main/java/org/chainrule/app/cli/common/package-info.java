/** What commands share. */
package org.chainrule.app.cli.common;
