/** The sheet on which a lesson is put in order. */
package org.chainrule.view.lesson;
