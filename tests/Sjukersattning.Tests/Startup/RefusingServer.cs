using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Sjukersattning.Tests.Startup;

/// <summary>
/// Speaks as much of SQL Server's protocol (MS-TDS) as it takes to refuse a login as the server does, with its number and in its words.
/// </summary>
public sealed class RefusingServer : IAsyncDisposable
{
    private const byte Answer = 4;

    /// <summary>Version 16, and no encryption: the certificate is another test's.</summary>
    private static readonly byte[] PreLogin = [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 16, 0, 0, 0, 0, 0, 2];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _refusing;

    /// <param name="number">As in sys.messages.</param>
    public RefusingServer(int number, string words)
    {
        _listener.Start();
        _refusing = RefuseAsync(Refusal(number, words));
    }

    public string ConnectionString => $"Server=127.0.0.1,{((IPEndPoint)_listener.LocalEndpoint).Port};Database=clinic;Encrypt=False";

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _refusing;
        _listener.Dispose();
    }

    private static byte[] Refusal(int number, string words)
    {
        using var error = new MemoryStream();
        using var writer = new BinaryWriter(error, Encoding.Unicode);
        writer.Write(number);
        writer.Write((byte)1);
        writer.Write((byte)14);
        writer.Write((ushort)words.Length);
        writer.Write(Encoding.Unicode.GetBytes(words));
        writer.Write((byte)0);
        writer.Write((byte)0);
        writer.Write(1);
        var body = error.ToArray();
        return [0xAA, (byte)body.Length, (byte)(body.Length >> 8), .. body, 0xFD, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }

    private static async Task SendAsync(NetworkStream stream, byte[] body)
    {
        var packet = new byte[8 + body.Length];
        (packet[0], packet[1], packet[6]) = (Answer, 1, 1);
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        body.CopyTo(packet, 8);
        await stream.WriteAsync(packet);
    }

    /// <summary>Reads the packets of one message, whatever it says.</summary>
    private static async Task ReadAsync(NetworkStream stream)
    {
        var header = new byte[8];
        do
        {
            await stream.ReadExactlyAsync(header);
            await stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - header.Length]);
        }
        while ((header[1] & 1) == 0);
    }

    private async Task RefuseAsync(byte[] refusal)
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                await ReadAsync(stream);
                await SendAsync(stream, PreLogin);
                await ReadAsync(stream);
                await SendAsync(stream, refusal);
            }
            catch (IOException)
            {
                // It has hung up: the next one is refused too.
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
