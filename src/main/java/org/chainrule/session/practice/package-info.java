/** What a person practises, and what became of it. */
package org.chainrule.session.practice;
