/** The place where a person practises. */
package org.chainrule.app.practice;
