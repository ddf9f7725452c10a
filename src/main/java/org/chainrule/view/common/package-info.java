/**
 * What the panels share: painted areas with light scene nodes for focus, tooltips and screen
 * readers.
 */
package org.chainrule.view.common;
