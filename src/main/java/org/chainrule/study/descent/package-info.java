/** One step of gradient descent, and how far it may lead. */
package org.chainrule.study.descent;
