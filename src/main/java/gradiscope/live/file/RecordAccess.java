package gradiscope.live.file;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;

/// The components of a record type, and its constructor, which refuses what it does not accept.
///
/// @param components in order
/// @param constructor of all of them
record RecordAccess(List<RecordComponent> components, Constructor<?> constructor) {
    static RecordAccess of(Class<?> type) {
        List<RecordComponent> components = List.of(type.getRecordComponents());
        components.forEach(each -> each.getAccessor().setAccessible(true));
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordAccess(components, constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }

    Object get(Object record, int component) {
        try {
            return components.get(component).getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws RuntimeException when the record refuses them
    Object create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
