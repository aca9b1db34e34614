using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Conformance.Core.Wire;

namespace Conformance.Core.Spending;

/// <summary>
/// The append-only record of what a run meant to order and what came of it: one file per host and account, whose name tells neither.
/// Each line is on disk before the method returns.
/// </summary>
public sealed class Ledger(string? file, TimeProvider time)
{
    /// <summary>A ledger that keeps nothing: for the embedded panel, whose money is not real and which ends with the run.</summary>
    public static Ledger None { get; } = new(null, TimeProvider.System);

    public static Ledger For(string folder, Uri endpoint, string key, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        var account = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{endpoint.Authority}\n{key}")))[..32];
        return new Ledger(Path.Combine(folder, account + ".jsonl"), time);
    }

    public void Intend(PanelRequest request, decimal worstCase) => Append(new
    {
        at = time.GetUtcNow(),
        intends = request.Name,
        service = request.Field("service"),
        quantity = request.Field("quantity"),
        worstCase,
    });

    public void Answer(PanelRequest request, Exchange exchange) => Append(new
    {
        at = time.GetUtcNow(),
        answered = request.Name,
        order = exchange.Reading.Member("order") is { } order ? Reading.Text(order) : null,
        error = exchange.Reading.ErrorText ?? exchange.Trouble?.What,
    });

    /// <summary>The request did not leave after all.</summary>
    public void Withdraw(PanelRequest request, string reason) => Append(new
    {
        at = time.GetUtcNow(),
        withdrawn = request.Name,
        reason,
    });

    private void Append<T>(T line)
    {
        if (file is null)
            return;
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.Read);
        stream.Write(JsonSerializer.SerializeToUtf8Bytes(line));
        stream.Write("\n"u8);
        stream.Flush(flushToDisk: true);
    }
}
