/** The pass that is open, and what a person does with it. */
package org.chainrule.session.pass;
