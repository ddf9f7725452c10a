/** The place where nets are trained. */
package org.chainrule.app.train;
