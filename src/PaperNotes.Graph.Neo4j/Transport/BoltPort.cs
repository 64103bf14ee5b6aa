using System.Net.Sockets;

namespace PaperNotes.Graph.Neo4j.Transport;

/// <summary>Finds out whether a server that closes connections instead of answering HTTP speaks Bolt: its other port was given.</summary>
internal static class BoltPort
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    // The protocol's magic number and four proposals of versions: 5.0 to 5.8, 4.4, none, none.
    private static readonly byte[] s_handshake = [0x60, 0x60, 0xB0, 0x17, 0, 8, 8, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Whether it agrees on a version of Bolt. Of TLS only the other end could say more: false.</summary>
    public static async Task<bool> AnswersAsync(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttp)
        {
            return false;
        }

        using CancellationTokenSource limit = new(s_patience);
        using TcpClient connection = new();
        try
        {
            await connection.ConnectAsync(address.DnsSafeHost, address.Port, limit.Token).ConfigureAwait(false);
            NetworkStream stream = connection.GetStream();
            await stream.WriteAsync(s_handshake, limit.Token).ConfigureAwait(false);
            byte[] version = new byte[4];
            await stream.ReadExactlyAsync(version, limit.Token).ConfigureAwait(false);
            return version is [0, _, _, 4 or 5];
        }
        catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
