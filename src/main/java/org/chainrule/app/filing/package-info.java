/** Opening, saving, importing, and what is asked so that nothing is lost. */
package org.chainrule.app.filing;
