package org.example.egldiagrams;

import java.util.Collection;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.epsilon.emc.emf.InMemoryEmfModel;
import org.eclipse.epsilon.eol.models.IModel;
import org.nublox.model.Model;
import org.nublox.model.ModelPackage;

/** A copy of the models: a template of EGL can change what it reads. */
final class ModelCopy {

  private ModelCopy() {}

  /** Copies models, with what they say of each other. */
  static List<Model> of(Collection<Model> models) {
    List<Model> copies = List.copyOf(EcoreUtil.copyAll(models));
    Resource resource = new ResourceImpl(URI.createURI("memory:/models"));
    resource.getContents().addAll(copies);
    return copies;
  }

  /** Copied models, as Epsilon looks at them: {@code Entity.all} are those of all files. */
  static IModel forEpsilon(List<Model> copies) {
    List<EPackage> packages = ModelPackage.eINSTANCE.getESubpackages();
    InMemoryEmfModel model =
        new InMemoryEmfModel(
            "M",
            copies.get(0).eResource(),
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(ModelPackage.eINSTANCE), packages.stream())
                .toList());
    model.setCachingEnabled(false);
    return model;
  }
}
