package org.signatory.platform.json;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.signatory.platform.text.VisibleCharacterCheck;

/**
 * Validates {@link NotBlank}: at least one visible character. The standard validator accepts no-break spaces and zero-width
 * characters, which would give a letter without a visible title.
 */
public class NotBlankValidator implements ConstraintValidator<NotBlank, CharSequence> {

    @Override
    public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
        return value != null && VisibleCharacterCheck.isIn(value);
    }

    /** Replaces the standard validator. */
    @ApplicationScoped
    public static class Registration implements ValidatorFactoryCustomizer {

        @Override
        public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
            ConstraintMapping mapping = configuration.createConstraintMapping();
            mapping.constraintDefinition(NotBlank.class)
                    .includeExistingValidators(false)
                    .validatedBy(NotBlankValidator.class);
            configuration.addMapping(mapping);
        }
    }
}
