using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Conformance.Tests.Architecture;

/// <summary>
/// Reads the types that a type refers to: in its declaration, its attributes, the signatures of its members and the
/// code of its methods. Types nested in it, which the compiler makes of lambdas, iterators and async methods, count as
/// part of it.
/// </summary>
internal static class ReferencedTypes
{
    public static IEnumerable<TypeReference> Of(TypeDefinition type) => Mentioned(type).SelectMany(Unfold);

    private static IEnumerable<TypeReference?> Mentioned(TypeDefinition type) =>
        OfDeclaration(type)
            .Concat(type.Fields.SelectMany(field => OfAttributes(field).Append(field.FieldType)))
            .Concat(type.Properties.SelectMany(property => OfAttributes(property).Append(property.PropertyType)))
            .Concat(type.Events.SelectMany(raised => OfAttributes(raised).Append(raised.EventType)))
            .Concat(type.Methods.SelectMany(OfMethod))
            .Concat(type.NestedTypes.SelectMany(Mentioned));

    private static IEnumerable<TypeReference?> OfDeclaration(TypeDefinition type) =>
        OfAttributes(type)
            .Append(type.BaseType)
            .Concat(type.Interfaces.Select(implemented => implemented.InterfaceType))
            .Concat(OfConstraints(type));

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method)
    {
        var declared = OfSignature(method)
            .Concat(OfAttributes(method))
            .Concat(method.Parameters.SelectMany(OfAttributes))
            .Concat(OfConstraints(method))
            .Concat(method.Overrides.SelectMany(OfMember));
        return method.HasBody ? declared.Concat(OfBody(method.Body)) : declared;
    }

    private static IEnumerable<TypeReference?> OfBody(MethodBody body) =>
        body
            .Variables.Select(variable => variable.VariableType)
            .Concat(body.ExceptionHandlers.Select(handler => handler.CatchType))
            .Concat(body.Instructions.SelectMany(OfInstruction));

    private static IEnumerable<TypeReference?> OfInstruction(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            MemberReference member => OfMember(member),
            CallSite call => OfSignature(call),
            _ => [],
        };

    private static IEnumerable<TypeReference?> OfMember(MemberReference member) =>
        member switch
        {
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod generic => OfMember(generic.ElementMethod).Concat(generic.GenericArguments),
            MethodReference method => OfSignature(method).Append(method.DeclaringType),
            _ => [],
        };

    private static IEnumerable<TypeReference?> OfSignature(IMethodSignature method) =>
        method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static IEnumerable<TypeReference?> OfConstraints(IGenericParameterProvider provider) =>
        provider
            .GenericParameters.SelectMany(parameter => parameter.Constraints)
            .Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference?> OfAttributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute =>
            attribute
                .ConstructorArguments.Select(argument => argument.Value as TypeReference)
                .Append(attribute.AttributeType)
        );

    /// <summary>
    /// The plain types that a constructed one is made of: arrays, references and generic arguments taken apart.
    /// </summary>
    private static IEnumerable<TypeReference> Unfold(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.SelectMany(Unfold).Append(generic.ElementType),
            TypeSpecification constructed => Unfold(constructed.ElementType),
            _ => [type],
        };
}
