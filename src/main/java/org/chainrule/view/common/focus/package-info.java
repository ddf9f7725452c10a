/** How it is seen what has the keyboard. */
package org.chainrule.view.common.focus;
