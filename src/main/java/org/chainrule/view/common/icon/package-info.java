/** The icons of every panel. */
package org.chainrule.view.common.icon;
