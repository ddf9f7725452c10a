/** What studies of many passes found, in words. */
package org.chainrule.explain.study;
