Console.WriteLine("Measures are added here.");
