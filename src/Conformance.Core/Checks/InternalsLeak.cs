using System.Globalization;
using System.Text.RegularExpressions;
using Conformance.Core.Transcripts;

namespace Conformance.Core.Checks;

/// <summary>
/// What the inside of a panel looks like where it shows: messages of databases, stack traces, paths of source files.
/// </summary>
internal static partial class InternalsLeak
{
    /// <summary>
    /// So much of an answer is looked at: a panel that fails says so at once, or where it breaks off a list that has
    /// hardly begun.
    /// </summary>
    private const int Beginning = 64 * 1024;

    private static readonly IReadOnlyList<(string What, Regex Looks)> Kinds =
    [
        ("a message of a database", Database()),
        ("a stack trace", StackTrace()),
        ("the path of a source file", SourceFile()),
    ];

    /// <summary>What of it an answer shows; null where it shows none.</summary>
    public static string? Seen(Exchange answer)
    {
        var text = answer.Response!.Body.Start(Beginning);
        var read = answer.ParsedBody.Json is null ? text : Escape().Replace(text, Unescaped);
        return Kinds
            .Select(kind => (kind.What, Match: kind.Looks.Match(read)))
            .Where(kind => kind.Match.Success)
            .Select(kind => $"{kind.What}: {kind.Match.Value.Trim()}")
            .FirstOrDefault();
    }

    /// <summary>As a reader of JSON has it.</summary>
    private static string Unescaped(Match escape) =>
        escape.Value[1] switch
        {
            'u' => (
                (char)int.Parse(escape.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            ).ToString(),
            'n' => "\n",
            'r' => "\r",
            't' => "\t",
            var plain => plain.ToString(),
        };

    [GeneratedRegex(@"\\(u[0-9A-Fa-f]{4}|[^u])")]
    private static partial Regex Escape();

    [GeneratedRegex(
        @"SQLSTATE\[|error in your SQL syntax|PDOException|mysqli?_(query|fetch|connect|sql)"
            + @"|pg_query\(|PG::\w+Error|psycopg2\.|\bORA-\d{5}\b|SQLITE_[A-Z]+"
            + @"|SQLiteException|\bSqlException|java\.sql\.|MongoServerError|E11000 duplicate key"
            + @"|Unknown column '|Duplicate entry '|Data too long for column"
            + @"|Incorrect string value: |Out of range value for column"
            + @"|invalid input syntax for (type|integer)|invalid byte sequence for encoding"
            + @"|unterminated quoted string at|value too long for type"
            + @"|near ""[^""]{1,40}"": syntax error|Unclosed quotation mark|Invalid `prisma\."
    )]
    private static partial Regex Database();

    [GeneratedRegex(
        @"Stack trace:|Traceback \(most recent call last\)|#\d+ /[^\s""'<>]+\.php\(\d+\)"
            + @"|\bat \S+ \((?:\w+:/|node:|/|[A-Z]:\\|[^)\s:]+\.[cm]?[jt]sx?:)[^)\s]*\d+:\d+\)"
            + @"|^\s+at [\w.$<>]+\(|\bin /[^\s""'<>]+ on line \d+|\bon line <b>\d+|goroutine \d+ \[",
        RegexOptions.Multiline
    )]
    private static partial Regex StackTrace();

    /// <summary>An address has something before its path, and is none.</summary>
    [GeneratedRegex(
        @"((?<![\w.:/-])/(var|home|usr|srv|opt|app|www)/|\b[A-Z]:\\)[^\s""'<>]*\.(php|py|js|ts|rb|go|cs|java)\b"
    )]
    private static partial Regex SourceFile();
}
