package [=app.pkg].support;

import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Lets hand-written code replace generated code: a component that extends another component of this application takes
 * its place. So {@code @Service class BetterInvoices extends InvoiceService} in {@code src/main/java} is all it takes.
 */
@Component
public class ReplacedBeans implements BeanDefinitionRegistryPostProcessor, Ordered {

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    Map<String, String> nameByClass = new HashMap<>();
    for (String name : registry.getBeanDefinitionNames()) {
      String type = registry.getBeanDefinition(name).getBeanClassName();
      if (type != null && type.startsWith("[=app.pkg].")) {
        nameByClass.put(type, name);
      }
    }
    for (String type : nameByClass.keySet()) {
      Class<?> parent = ClassUtils.resolveClassName(type, null).getSuperclass();
      String replaced = parent == null ? null : nameByClass.get(parent.getName());
      if (replaced != null && registry.containsBeanDefinition(replaced)) {
        registry.removeBeanDefinition(replaced);
      }
    }
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
    // all is done on the definitions
  }
}
