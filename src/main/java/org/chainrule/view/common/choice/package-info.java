/** What lists that open have in common. */
package org.chainrule.view.common.choice;
