using System.Runtime.CompilerServices;
using FluentAssertions.Common;
using NUnit.Framework;

namespace Conformance.Suites;

/// <summary>A failure whose message is all that there is to say: it has no stack trace.</summary>
public sealed class BareException(string message) : AssertionException(message)
{
    /// <inheritdoc/>
    public override string? StackTrace => null;

    [ModuleInitializer]
    internal static void Register() => Services.ThrowException = message => throw new BareException(message);
}
