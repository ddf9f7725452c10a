/** Fields and boxes that a screen reader calls by a name and whose content it reads beside it. */
package org.chainrule.view.common.spoken;
