using System.Runtime.CompilerServices;
using FluentAssertions.Common;
using FluentAssertions.Formatting;

namespace Conformance.Suites.Judging;

/// <summary>A text that stands in a failure message as it is: without quotes, and with its braces.</summary>
internal sealed record Verbatim(string Text)
{
    /// <summary>FluentAssertions would look for a test framework in the whole process, which may hold several of ours.</summary>
    [ModuleInitializer]
    internal static void Register()
    {
        Formatter.AddFormatter(new AsItIs());
        Services.ThrowException = message => throw new NUnit.Framework.AssertionException(message);
    }

    private sealed class AsItIs : IValueFormatter
    {
        public bool CanHandle(object value) => value is Verbatim;

        public void Format(
            object value,
            FormattedObjectGraph formattedGraph,
            FormattingContext context,
            FormatChild formatChild
        ) => formattedGraph.AddFragment(((Verbatim)value).Text);
    }
}
